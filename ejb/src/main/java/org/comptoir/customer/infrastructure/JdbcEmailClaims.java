package org.comptoir.customer.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.customer.application.EmailClaims;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlFailure;

/** Claims in their table; the primary key is what makes an address unique. */
@ApplicationScoped
public class JdbcEmailClaims implements EmailClaims {

    private Sql sql;

    protected JdbcEmailClaims() {}

    @Inject
    public JdbcEmailClaims(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void replace(long brandId, long customerId, String email) {
        Map<Long, String> one = new HashMap<>();
        one.put(customerId, email);
        replaceAll(brandId, one);
    }

    @Override
    public Map<String, Long> holders(long brandId, Collection<String> emails) {
        Map<String, Long> holders = new HashMap<>();
        sql.inChunks(emails.stream().map(JdbcEmailClaims::key).distinct().toList(), (marks, chunk) -> {
            List<Object> params = new ArrayList<>();
            params.add(brandId);
            params.addAll(chunk);
            sql.list(
                            "select email, customer_id from email_claim where brand_id = ? and email in " + marks,
                            row -> Map.entry(row.text("email"), row.id("customer_id")),
                            params.toArray())
                    .forEach(claim -> holders.put(claim.getKey(), claim.getValue()));
        });
        return holders;
    }

    @Override
    public void replaceAll(long brandId, Map<Long, String> emails) {
        sql.batch(
                "delete from email_claim where brand_id = ? and customer_id = ?",
                emails.keySet().stream()
                        .map(customer -> List.<Object>of(brandId, customer))
                        .toList());
        List<List<Object>> claims = emails.entrySet().stream()
                .filter(claim -> claim.getValue() != null)
                .map(claim -> List.<Object>of(brandId, key(claim.getValue()), claim.getKey()))
                .toList();
        try {
            sql.batch("insert into email_claim (brand_id, email, customer_id) values (?, ?, ?)", claims);
        } catch (SqlFailure e) {
            throw e.isDuplicate("email_claim") ? new Refused(Reason.of("customer.email-taken"), e) : e;
        }
    }

    private static String key(String email) {
        return email.trim().toLowerCase(Locale.ROOT);
    }
}
