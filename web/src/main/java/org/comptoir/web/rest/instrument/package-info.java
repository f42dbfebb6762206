/** Gift cards, credit notes and vouchers by their codes. */
package org.comptoir.web.rest.instrument;
