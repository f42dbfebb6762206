/** Business time of a server that was started for tests. */
package org.comptoir.web.rest.clock;
