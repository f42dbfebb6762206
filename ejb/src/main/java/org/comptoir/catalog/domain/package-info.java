/** Products and families: what is sold, at which price and VAT rate. */
package org.comptoir.catalog.domain;
