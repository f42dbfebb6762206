/** Ports that several features use: the registry of scannable codes, answered requests. */
package org.comptoir.shared.application;
