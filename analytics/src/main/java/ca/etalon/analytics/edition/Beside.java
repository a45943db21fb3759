package ca.etalon.analytics.edition;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A part of the work in a thread of its own, beside what its maker does meanwhile. */
final class Beside<T> {
    private final FutureTask<T> part;

    private Beside(Callable<T> part) {
        this.part = new FutureTask<>(part);
    }

    /** Starts it. The thread sees the classes that its maker sees, which those of a shared pool may not. */
    static <T> Beside<T> start(String name, Callable<T> part) {
        var beside = new Beside<>(part);
        var thread = new Thread(beside.part, name);
        thread.setDaemon(true);
        thread.start();
        return beside;
    }

    /** Waits for what it gives; what it throws goes through. */
    T joined() {
        try {
            return part.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw failure.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
