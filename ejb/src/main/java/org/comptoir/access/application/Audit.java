package org.comptoir.access.application;

import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.sql.SqlBundle;

/** Who did what, who was refused what, and every override with its reason. Rows are only added. */
public interface Audit {

    /** Records an allowed act in the caller's transaction; subject names the thing, detail what changed. */
    void allowed(Caller caller, Permission permission, String subject, String detail);

    /** The same as a part of a booking's bundle. */
    void allowed(SqlBundle bundle, Caller caller, Permission permission, String subject, String detail);

    /** Records a refusal in a transaction of its own, so that it stays when the caller's is rolled back. */
    void refused(Caller caller, Permission permission, Reason reason);
}
