package org.comptoir.demo.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;
import org.comptoir.demo.application.Bootstrap;
import org.comptoir.demo.application.DemoShop;
import org.comptoir.shared.application.AfterMigration;
import org.comptoir.shared.infrastructure.OwnTransaction;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlFailure;

/**
 * Fills an empty database at the first start: with the demo shop where {@code -Dcomptoir.demo=true} was given, from
 * environment variables otherwise. Of nodes that start at once one fills it: a row that only one can insert guards the
 * whole, in the same transaction.
 */
@ApplicationScoped
public class FirstData implements AfterMigration {

    /** The system property of a demo. */
    public static final String DEMO = "comptoir.demo";

    private static final System.Logger LOG = System.getLogger(FirstData.class.getName());

    /** The other node's load is waited for this often, each time as long as the database's lock time-out. */
    private static final int PATIENCE = 12;

    private Sql sql;
    private OwnTransaction own;
    private DemoShop demoShop;
    private Bootstrap bootstrap;

    protected FirstData() {}

    @Inject
    public FirstData(Sql sql, OwnTransaction own, DemoShop demoShop, Bootstrap bootstrap) {
        this.sql = sql;
        this.own = own;
        this.demoShop = demoShop;
        this.bootstrap = bootstrap;
    }

    @Override
    public void afterMigration() {
        fill(Boolean.getBoolean(DEMO), System::getenv);
    }

    /** Fills an empty database; ends the start when it is empty and the administrator has no password. */
    public void fill(boolean demo, UnaryOperator<String> environment) {
        for (int attempt = 1; isEmpty(); attempt++) {
            if (!demo && isBlank(environment.apply(Bootstrap.ADMIN_PASSWORD))) {
                String message = "TILL-1002 the database is empty and " + Bootstrap.ADMIN_PASSWORD
                        + " is not set: nobody could log in; set it and start again";
                LOG.log(System.Logger.Level.ERROR, message);
                throw new IllegalStateException(message);
            }
            try {
                own.run(() -> {
                    sql.update("insert into revision (name, counter) values ('first-data', 1)");
                    load(demo, environment);
                });
            } catch (SqlFailure e) {
                boolean otherNode = e.isDuplicate("revision") || e.isTransient();
                if (!otherNode || attempt == PATIENCE) {
                    throw e;
                }
            }
        }
    }

    private void load(boolean demo, UnaryOperator<String> environment) {
        if (demo) {
            String key = demoShop.load();
            LOG.log(System.Logger.Level.INFO, "TILL-1003 demo shop loaded; key for REST, shown only now: {0}", key);
        } else {
            bootstrap.load(environment);
            LOG.log(System.Logger.Level.INFO, "TILL-1004 first brand, store, till and administrator made");
        }
    }

    private boolean isEmpty() {
        return sql.count("select count(*) from brand") == 0;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
