package fr.vigie.notice.courier;

/**
 * What a carrier answered to a call.
 *
 * @param status of HTTP
 * @param body   empty where it was too long to be an answer
 */
public record CarrierAnswer(int status, String body) {

    /** Whether HTTP says that all is well; a carrier may say otherwise in the body. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
