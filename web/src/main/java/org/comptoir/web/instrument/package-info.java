/** Gift cards, credit notes and vouchers. */
package org.comptoir.web.instrument;
