/** Tests that run inside the server, in the web module of the EAR; of the tests they see only this package. */
package org.comptoir.it.inside;
