package fr.vigie.signin;

/** The accounts here of those who come from the provider of identities: made and kept as its tokens say. */
public interface ProviderAccounts {

    /**
     * Makes the account of somebody who comes for the first time, and brings it up to date where this is news.
     *
     * @return the id of the account here
     * @throws fr.vigie.door.NotLetIn where the name is taken by somebody else, or is none that an account can have; where
     *     somebody comes for the first time and is in no group of ours
     */
    String keep(ProviderAccount person);
}
