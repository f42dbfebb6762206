package org.comptoir.shared.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlFailure;

/** The registry in its table; the primary key is what makes a code unique. */
@ApplicationScoped
public class JdbcCodeRegistry implements CodeRegistry {

    private static final String INSERT = "insert into scan_code (brand_id, code, kind, target_id) values (?, ?, ?, ?)";

    private Sql sql;
    private Instance<Elsewhere> elsewhere;

    protected JdbcCodeRegistry() {}

    @Inject
    public JdbcCodeRegistry(Sql sql, @Any Instance<Elsewhere> elsewhere) {
        this.sql = sql;
        this.elsewhere = elsewhere;
    }

    @Override
    public Optional<Target> find(long brandId, String code) {
        return sql.first(
                "select kind, target_id from scan_code where brand_id = ? and code = ?",
                row -> new Target(new Kind(row.text("kind")), row.id("target_id")),
                brandId,
                code);
    }

    @Override
    public void checkFree(long brandId, String code) {
        find(brandId, code).ifPresent(known -> {
            throw new Refused(Reason.of("code.taken", code));
        });
        checkElsewhere(brandId, Kind.INSTRUMENT, List.of(new Claim(code, 0)));
    }

    /** A target's own number or reference may be its code as well. */
    private void checkElsewhere(long brandId, Kind kind, List<Claim> claims) {
        Map<String, Long> targets = new HashMap<>();
        claims.forEach(claim -> targets.put(claim.code(), claim.targetId()));
        for (Elsewhere other : elsewhere) {
            other.named(brandId, targets.keySet()).forEach((code, named) -> {
                if (!named.equals(new Target(kind, targets.get(code)))) {
                    throw new Refused(other.refusal(code));
                }
            });
        }
    }

    @Override
    public void claim(long brandId, Kind kind, long targetId, Collection<String> codes) {
        claimEach(
                brandId,
                kind,
                codes.stream().map(code -> new Claim(code, targetId)).toList());
    }

    @Override
    public void claimEach(long brandId, Kind kind, List<Claim> claims) {
        if (!kind.equals(Kind.PRODUCT) && !claims.isEmpty()) {
            checkElsewhere(brandId, kind, claims);
        }
        try {
            sql.batch(
                    INSERT,
                    claims.stream()
                            .map(claim -> List.<Object>of(brandId, claim.code(), kind.name(), claim.targetId()))
                            .toList());
        } catch (SqlFailure e) {
            if (e.isDuplicate("scan_code")) {
                throw new Refused(Reason.of("code.taken", claims.get(0).code()), e);
            }
            throw e;
        }
    }

    @Override
    public void release(long brandId, Kind kind, long targetId) {
        sql.update(
                "delete from scan_code where brand_id = ? and kind = ? and target_id = ?",
                brandId,
                kind.name(),
                targetId);
    }

    @Override
    public List<String> codesOf(long brandId, Kind kind, long targetId) {
        return sql.list(
                "select code from scan_code where target_id = ? and kind = ? and brand_id = ? order by code",
                row -> row.text("code"),
                targetId,
                kind.name(),
                brandId);
    }

    @Override
    public Map<String, Target> findAll(long brandId, Collection<String> codes) {
        Map<String, Target> found = new HashMap<>();
        sql.inChunks(codes, (marks, chunk) -> {
            List<Object> params = new ArrayList<>();
            params.add(brandId);
            params.addAll(chunk);
            sql.list(
                            "select code, kind, target_id from scan_code where brand_id = ? and code in " + marks,
                            row -> Map.entry(
                                    row.text("code"), new Target(new Kind(row.text("kind")), row.id("target_id"))),
                            params.toArray())
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        });
        return found;
    }
}
