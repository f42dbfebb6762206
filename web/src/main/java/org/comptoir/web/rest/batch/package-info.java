/** Batches of vouchers: preview and confirmation. */
package org.comptoir.web.rest.batch;
