/** Programmes as screens and REST list them. */
package org.comptoir.pricing.query;
