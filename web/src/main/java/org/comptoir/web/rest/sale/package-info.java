/** Quotes, sales and returns. */
package org.comptoir.web.rest.sale;
