/** What the API's document says of every operation, written once. */
package org.comptoir.web.rest.openapi;
