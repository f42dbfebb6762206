package org.comptoir.customer.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.sql.Sql;

/** Numbers of active customers as codes that a till takes. */
@ApplicationScoped
public class CustomerNumberCodes implements CodeRegistry.Elsewhere {

    private static final String NUMBER = "\\d{1,12}";

    private Sql sql;

    protected CustomerNumberCodes() {}

    @Inject
    public CustomerNumberCodes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, CodeRegistry.Target> named(long brandId, Collection<String> codes) {
        Map<Long, List<String>> numbers = new HashMap<>();
        codes.stream()
                .filter(code -> code.matches(NUMBER))
                .forEach(code -> numbers.computeIfAbsent(Long.valueOf(code), number -> new ArrayList<>())
                        .add(code));
        Map<String, CodeRegistry.Target> named = new HashMap<>();
        sql.inChunks(numbers.keySet(), (marks, chunk) -> {
            List<Object> params = new ArrayList<>();
            params.add(brandId);
            params.addAll(chunk);
            sql.list(
                            "select id, customer_no from customer where brand_id = ? and active = 1 and customer_no in "
                                    + marks,
                            row -> Map.entry(row.id("customer_no"), row.id("id")),
                            params.toArray())
                    .forEach(known -> numbers.get(known.getKey())
                            .forEach(code -> named.put(
                                    code, new CodeRegistry.Target(CodeRegistry.Kind.CUSTOMER, known.getValue()))));
        });
        return named;
    }

    @Override
    public Reason refusal(String code) {
        return Reason.of("code.customer-number-taken", code);
    }
}
