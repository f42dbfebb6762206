/** Every error as an RFC 9457 problem document with a stable code and a text in the reader's language. */
package org.comptoir.web.rest.problem;
