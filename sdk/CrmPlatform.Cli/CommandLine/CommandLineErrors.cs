namespace CrmPlatform.Cli.CommandLine;

/// <summary>What can be wrong with a command line, in words.</summary>
internal static class CommandLineErrors
{
    public static CrmToolException UnknownCommand(string name) =>
        Usage($"CRM2001 There is no command '{name}'. 'crm help' lists those that there are.");

    public static CrmToolException UnknownOption(string name, IEnumerable<string> known) =>
        Usage($"CRM2002 There is no option '--{name}' here. Known are {string.Join(", ", known.Order(StringComparer.Ordinal).Select(o => $"--{o}"))}.");

    public static CrmToolException ValueMissing(string name) =>
        Usage($"CRM2003 The option '--{name}' needs a value. Write it as '--{name} VALUE'.");

    public static CrmToolException NoValueExpected(string name) =>
        Usage($"CRM2003 The option '--{name}' takes no value. Write it as '--{name}'.");

    public static CrmToolException OptionMissing(string name, string purpose) =>
        Usage($"CRM2004 The option '--{name}' is missing: {purpose}.");

    public static CrmToolException BadValue(string name, string value, string expected) =>
        Usage($"CRM2005 The option '--{name}' is '{value}'. It must be {expected}.");

    public static CrmToolException FileCount(int count) =>
        Usage($"CRM2006 {(count == 0 ? "No file was named" : $"{count} files were named")}, an import reads one. Write 'crm import FILE', and name child files in the mapping.");

    public static CrmToolException FileNotReadable(string path, Exception cause) =>
        Usage($"CRM2007 The file '{path}' could not be read: {cause.Message} Check its name and whether you may read it.");

    public static CrmToolException NothingNamed(string what, string usage) =>
        Usage($"CRM2008 The command needs {what}. Write '{usage}'.");

    public static CrmToolException BadCommand(string command, string usages) =>
        Usage($"CRM2009 '{command}' does not take this. Write {usages}.");

    public static CrmToolException BuildFailed(string project, string text) =>
        Usage($"CRM2010 The project '{project}' could not be packed:\n{text}");

    public static CrmToolException NoModule(string project) =>
        Usage($"CRM2011 The project '{project}' made no package. A module's project references CrmPlatform.Sdk and has a <CrmModuleId>.");

    public static CrmToolException NoSchema(string source, string why) =>
        Usage($"CRM2012 '{source}' is no schema: {why} Give the schema definition language, as 'crm schema' writes it.");

    private static CrmToolException Usage(string message) => new(message, ExitCodes.Usage);
}
