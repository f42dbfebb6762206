package org.comptoir.shared.sql;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;
import java.util.Locale;

/** A database error with what matters to the caller: whether trying the whole transaction again may help. */
@ApplicationException(rollback = true)
public class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Deadlock, serialisation failure or lock time-out: the work can be tried again. */
    public boolean isTransient() {
        for (SQLException e = sqlException(); e != null; e = e.getNextException()) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            // H2: 40001 deadlock, HYT00 lock time-out; PostgreSQL: 40001, 40P01, 55P03; Oracle: ORA-60, 8177, 54, 30006
            if (state.startsWith("40") || state.equals("HYT00") || state.equals("55P03")) {
                return true;
            }
            int code = e.getErrorCode();
            if (state.startsWith("61000") || code == 60 || code == 8177 || code == 54 || code == 30006) {
                return true;
            }
        }
        return false;
    }

    /** True when a unique constraint whose name contains that text refused the row. */
    public boolean isDuplicate(String constraint) {
        for (SQLException e = sqlException(); e != null; e = e.getNextException()) {
            boolean unique =
                    "23505".equals(e.getSQLState()) || (e.getErrorCode() == 1 && "23000".equals(e.getSQLState()));
            String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            if (unique && message.contains(constraint.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private SQLException sqlException() {
        return (SQLException) getCause();
    }
}
