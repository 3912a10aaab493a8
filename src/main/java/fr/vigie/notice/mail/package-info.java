/** Mail by SMTP: real messages, threaded by ticket, that no machine answers. */
@NullMarked
package fr.vigie.notice.mail;

import org.jspecify.annotations.NullMarked;
