/** SMS by iSendPro: short, cheap, and never believed to be sent on HTTP 200 alone. */
@NullMarked
package fr.vigie.notice.sms;

import org.jspecify.annotations.NullMarked;
