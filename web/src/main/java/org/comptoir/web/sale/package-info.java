/** Sales and returns: the list, and one with all that it did. */
package org.comptoir.web.sale;
