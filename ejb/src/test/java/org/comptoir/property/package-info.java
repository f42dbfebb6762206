/**
 * What holds for every basket and every stream of commands, tried on those of a seeded generator. The tests of the build
 * try a slice; the commands of {@code bench/} try as many as they are told.
 */
package org.comptoir.property;
