/** What the brand offers its customers. */
package org.comptoir.web.rest.programme;
