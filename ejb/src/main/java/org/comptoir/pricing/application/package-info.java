/** How the kernel finds its rules and their facts; a programme is one bean of each, in a package of its own. */
package org.comptoir.pricing.application;
