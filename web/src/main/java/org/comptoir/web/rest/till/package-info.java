/** Tills of the key's store: opening them with their float. */
package org.comptoir.web.rest.till;
