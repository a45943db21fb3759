package ca.etalon.ingest.fetch;

import ca.etalon.ingest.catalogue.IssueCode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Why a request brought no answer, in words that tell an operator where to look.
 *
 * @param lasting whether another attempt would end the same
 */
record NoAnswer(IssueCode code, String why, boolean lasting) {

    static NoAnswer of(IOException failure) {
        if (failure instanceof ContentDecoder.UnknownCodingException) {
            return new NoAnswer(IssueCode.ANSWER_MALFORMED, failure.getMessage(), true);
        }
        if (failure instanceof ZipException) {
            return new NoAnswer(IssueCode.ANSWER_MALFORMED, "the coded body is damaged: " + said(failure), false);
        }
        if (failure instanceof UnknownHostException) {
            return new NoAnswer(IssueCode.HOST_UNKNOWN, "its host name is not known (DNS)", false);
        }
        if (failure instanceof SSLException) {
            return tls(failure);
        }
        if (failure instanceof SocketTimeoutException) {
            return new NoAnswer(IssueCode.TIMED_OUT, "waited too long: " + said(failure), false);
        }
        if (failure instanceof InterruptedIOException) {
            // OkHttp's word for the limit of the whole call. Who drips once drips again, and each time costs as long.
            return new NoAnswer(IssueCode.TIMED_OUT, "the whole answer took longer than allowed", true);
        }
        return new NoAnswer(IssueCode.TRANSPORT, connection(failure), false);
    }

    private static NoAnswer tls(IOException failure) {
        if (failure instanceof SSLPeerUnverifiedException) {
            return tls("its certificate is for another host", true);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return tls("its certificate has expired: " + cause.getMessage(), true);
            }
            if (cause instanceof CertificateNotYetValidException) {
                return tls("its certificate is not valid yet: " + cause.getMessage(), true);
            }
            if (cause instanceof CertPathBuilderException) {
                return tls("its certificate is not signed by an authority we know, or the chain has a gap", true);
            }
            if (cause instanceof CertificateException && cause.getCause() == null) {
                return tls("its certificate is not accepted: " + cause.getMessage(), true);
            }
        }
        return tls("the secure connection failed: " + said(failure), false);
    }

    private static NoAnswer tls(String why, boolean lasting) {
        return new NoAnswer(IssueCode.TLS_FAILED, why, lasting);
    }

    private static String connection(IOException failure) {
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return "no connection: " + said(failure);
        }
        if (failure instanceof SocketException) {
            return "the connection broke: " + said(failure);
        }
        return "the answer broke off or is no HTTP: " + said(failure);
    }

    private static String said(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
