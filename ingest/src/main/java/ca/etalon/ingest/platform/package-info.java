/** One class per platform and feed, pure: what to ask for, and what an answer says. Never fetches, sleeps or writes. */
package ca.etalon.ingest.platform;
