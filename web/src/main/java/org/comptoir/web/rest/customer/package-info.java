/** Customer records by their numbers, their credits and points. */
package org.comptoir.web.rest.customer;
