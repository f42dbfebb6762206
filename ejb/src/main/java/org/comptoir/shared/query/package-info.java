/** Paged lists: what is asked, what is answered, and the one builder of their SQL with its white list of columns. */
package org.comptoir.shared.query;
