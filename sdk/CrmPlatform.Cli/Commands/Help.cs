namespace CrmPlatform.Cli.Commands;

/// <summary>What the tool can do.</summary>
internal static class Help
{
    private const string Text =
        """
        crm import FILE   imports the rows of a CSV file over a tenant's GraphQL endpoint
          --mapping FILE            how rows become mutations (JSON); or, for a simple case:
          --mutation NAME           the mutation that each row is sent to
          --column INPUT=COLUMN     an input field and the column that it comes from
          --constant INPUT=VALUE    an input field that is the same for every row
          --delimiter C             between fields; 'tab' for a tab (default: a comma)
          --encoding NAME           the file's encoding, such as gb18030 (default: utf-8)
          --null TEXT               a text that stands for no value, such as '?'
          --keep-last COLUMN        of the rows with the same value only the last
          --batch N                 rows in one request (default: 50)
          --dry-run                 checks everything and changes nothing
          --show-failures N         failures to show (default: 50)

        crm schema        prints the schema of a tenant's endpoint
          --output FILE             writes it to a file

        crm schema diff OLD [NEW]       compares two schema files, or a file with a tenant's endpoint
          --fail-on LEVEL           which changes end with 1: breaking (default) or dangerous
          --json                    prints the changes as JSON

        crm pack [PROJECT]              packs a module's project and verifies the package
          --output FOLDER           where the package goes (default: packages)
          --configuration NAME      how it is built (default: Release)

        crm verify PACKAGE...           checks packages without loading their code
          --sdk FILE                against this CrmPlatform.Sdk.dll (default: the tool's own)

        crm install PACKAGE...          gives packages to a host

        crm modules                     lists the packages of a host
          --loaded                  the versions that are loaded, and what holds one that should be gone
        crm modules remove ID VERSION   removes a package that no tenant uses
        crm modules upgrade ID VERSION  moves tenants to a version: those of a --ring NAME, or each --tenant ID
        crm modules rollback ID         moves them back to the version before

        crm tenant                      lists the tenants of a host
        crm tenant show TENANT          a tenant's modules, and what became of each
        crm tenant lock TENANT          the versions and contents it is locked to, as JSON
        crm tenant suspend|resume TENANT    refuses its requests, jobs and events wait; lets it be served again
        crm tenant create TENANT MODULE...      makes a tenant and prints the invitation of its first administrator
          --administrator NAME      the administrator's name (default: admin), with --email ADDRESS
        crm tenant invite TENANT NAME   invites a further administrator
        crm tenant key TENANT [NAME]    prints a new API key of an administrator
        crm tenant ring TENANT RING     puts a tenant into a ring of upgrades
        crm tenant enable|disable|suspend|upgrade|rollback|finish|archive|purge TENANT MODULE [VERSION]
          --dry-run                 says what would happen

        crm doctor                      looks through a host for what has to be put right: disk, packages, versions, catalog, keys, tenants, clock

        crm backup FOLDER               copies all tenants and the catalog of a host that goes on serving
          --tenant ID               this tenant alone
        crm restore FOLDER              gives the tenants of a backup to a host, each as it was at one moment
          --tenant ID               this tenant alone; the others stay as they are
          --replace                 in the place of a tenant that is there
          --check                   only reads the backup through

        crm audit verify --tenant ID    checks that a tenant's audit stands as it was written
          --digest FILE             digests that were kept elsewhere, one on each line
        crm audit digest --tenant ID    prints how it ends now, and keeps it with the host's digests

        crm keys rotate                 gives the host a new key and wraps the tenants' keys with it; nobody waits
          --rewrap                  only wraps with the first key that is there
          --tenant ID               gives this tenant new keys instead

        install, modules, tenant, doctor, backup, restore, audit and keys take the host from
          --url URL --key KEY       its address and an administrator's key (or the variable CRM_ADMIN_KEY)
          --host-from FILE          the host's demo.json

        import and schema take the tenant from
          --url URL --key KEY       the host's address and the tenant's key (or the variable CRM_KEY)
          --tenant-from FILE        the host's demo.json, with --tenant ID to choose another than the first

        Exit codes: 0 all is well, 1 some rows failed, a package does not fit or the host refused, 2 nothing was sent, 3 the endpoint was not reached or refused.
        """;

    public static int Print(TextWriter output)
    {
        output.WriteLine(Text);
        return 0;
    }
}
