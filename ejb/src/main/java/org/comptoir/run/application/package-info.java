/** Starting, holding and carrying out runs; knows no job and no batch runtime. */
package org.comptoir.run.application;
