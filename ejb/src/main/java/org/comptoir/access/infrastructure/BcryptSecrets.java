package org.comptoir.access.infrastructure;

import at.favre.lib.crypto.bcrypt.BCrypt;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.comptoir.access.application.Secrets;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Passwords by bcrypt as Elytron's modular-crypt mapper reads it ($2a$; it fails on $2b$), PINs by PBKDF2. */
@ApplicationScoped
public class BcryptSecrets implements Secrets {

    private static final int COST = 10;
    private static final int SHORTEST = 8;
    /** bcrypt reads 72 bytes, the last of them a zero. */
    private static final int LONGEST_BYTES = 71;

    private static final int PIN_ROUNDS = 20_000;
    private static final int PIN_BITS = 256;

    @Override
    public String password(String text) {
        if (text == null || text.length() < SHORTEST || text.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new Refused(Reason.of("user.password-length", SHORTEST, LONGEST_BYTES));
        }
        return shortPassword(text);
    }

    @Override
    public String shortPassword(String text) {
        return BCrypt.with(BCrypt.Version.VERSION_2A).hashToString(COST, text.toCharArray());
    }

    @Override
    public String pin(long brandId, String digits) {
        if (digits == null || !digits.matches("\\d{4,8}")) {
            throw new Refused(Reason.of("user.pin-format"));
        }
        byte[] salt = ("comptoir-pin-" + brandId).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(digits.toCharArray(), salt, PIN_ROUNDS, PIN_BITS))
                    .getEncoded();
            return HexFormat.of().formatHex(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
