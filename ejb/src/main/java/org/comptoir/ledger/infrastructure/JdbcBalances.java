package org.comptoir.ledger.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.ledger.application.Balances;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.shared.sql.Sql;

/** Balances read without a lock. */
@ApplicationScoped
public class JdbcBalances implements Balances {

    private static final String OF_CUSTOMER = "select id, code, kind, unit, customer_id, instrument_id, balance, "
            + "floor_amount from account where customer_id = ? order by id";

    private Sql sql;

    protected JdbcBalances() {}

    @Inject
    public JdbcBalances(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Account> ofCustomer(long customerId) {
        return sql.list(
                OF_CUSTOMER,
                row -> new Account(
                        row.id("id"),
                        row.text("code"),
                        AccountKind.valueOf(row.text("kind")),
                        row.text("unit"),
                        row.idOrNull("customer_id"),
                        row.idOrNull("instrument_id"),
                        row.id("balance"),
                        row.idOrNull("floor_amount")),
                customerId);
    }
}
