namespace CrmPlatform.Database.Tests.Library;

public enum BookState
{
    OnShelf,
    OnLoan,
}
