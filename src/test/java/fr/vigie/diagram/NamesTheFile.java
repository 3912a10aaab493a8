package fr.vigie.diagram;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Begins the message of a failure with the file that it is about, which Maven's report leaves out. */
class NamesTheFile implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
        throw new AssertionError(context.getDisplayName() + ": " + failure.getMessage(), failure);
    }
}
