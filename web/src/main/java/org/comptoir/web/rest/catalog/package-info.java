/** Products by their references, one at a time and in bulk. */
package org.comptoir.web.rest.catalog;
