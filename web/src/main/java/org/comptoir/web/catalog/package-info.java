/** Products, and the sheet of barcodes to print. */
package org.comptoir.web.catalog;
