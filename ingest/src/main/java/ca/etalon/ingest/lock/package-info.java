/** Keeps two runs from writing one lake, one scratch space or one site at the same time. A seam. */
package ca.etalon.ingest.lock;
