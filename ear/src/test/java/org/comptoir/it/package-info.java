/** The real EAR on the provisioned server: one deployment for all classes, seen from outside and in the browser. */
package org.comptoir.it;
