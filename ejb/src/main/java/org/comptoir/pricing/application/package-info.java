/** Ports of pricing and of programmes, and the use case that makes a new version of a programme. */
package org.comptoir.pricing.application;
