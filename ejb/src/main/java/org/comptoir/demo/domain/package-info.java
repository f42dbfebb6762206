/** The demo shop's articles and customers, made from word lists: the same at every first start. */
package org.comptoir.demo.domain;
