/**
 * The REST API below {@code /api/v1}: JSON in and out, callers known by API key, refusals as RFC 9457 problems. Each
 * feature has a package of its own; resources call use cases and map their records.
 */
package org.comptoir.web.rest;
