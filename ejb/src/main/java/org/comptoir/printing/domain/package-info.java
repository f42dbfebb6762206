/** What is printed and how far it got; knows no printer and nothing of sales. */
package org.comptoir.printing.domain;
