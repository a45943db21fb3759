/** How a command of any stage ends: its message and its exit code. A seam. */
package ca.etalon.ingest.command;
