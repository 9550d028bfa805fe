namespace CrmPlatform.Sdk.Settings;

/// <summary>Settings whose members have to fit each other.</summary>
public interface ICheckedSettings
{
    /// <summary>Refuses values that do not fit, by a <see cref="UserErrorException"/>, such as <see cref="Rules.Check"/> throws.</summary>
    /// <remarks>Called before a change is kept, after the bounds of each member were checked.</remarks>
    void Check();
}
