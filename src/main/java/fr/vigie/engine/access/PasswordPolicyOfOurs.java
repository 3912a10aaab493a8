package fr.vigie.engine.access;

import fr.vigie.door.PasswordRules.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;

/** Our rules for passwords, as the engine and its administration page ask for them. */
class PasswordPolicyOfOurs implements PasswordPolicy {

    @Override
    public List<PasswordPolicyRule> getRules() {
        return Stream.of(Rule.values()).<PasswordPolicyRule>map(Asked::new).toList();
    }

    private record Asked(Rule rule) implements PasswordPolicyRule {

        /** Elsewhere the name of a translation; the page shows what it has no translation for as it is. */
        @Override
        public String getPlaceholder() {
            return rule.sentence();
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String password) {
            return execute(password, null);
        }

        @Override
        public boolean execute(@Nullable String password, @Nullable User user) {
            var account = user == null || user.getId() == null ? "" : user.getId();
            return password != null && rule.isKept(account, password);
        }
    }
}
