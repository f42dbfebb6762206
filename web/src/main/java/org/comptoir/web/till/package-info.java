/** The till: where it stands, the basket, the payment, returns and what hangs on it. Holds values, never entities. */
package org.comptoir.web.till;
