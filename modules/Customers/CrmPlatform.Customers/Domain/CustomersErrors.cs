namespace CrmPlatform.Customers.Domain;

/// <summary>The codes of this module's broken rules.</summary>
public static class CustomersErrors
{
    /// <summary>A customer or contact has no name.</summary>
    public const string NameMissing = "CUSTOMERS_NAME_MISSING";

    /// <summary>Another customer has the number.</summary>
    public const string NumberTaken = "CUSTOMERS_NUMBER_TAKEN";

    /// <summary>The customer is archived and cannot be changed.</summary>
    public const string CustomerArchived = "CUSTOMERS_CUSTOMER_ARCHIVED";

    /// <summary>The customer is not archived and cannot be restored.</summary>
    public const string CustomerNotArchived = "CUSTOMERS_CUSTOMER_NOT_ARCHIVED";

    /// <summary>The customer would stand below itself.</summary>
    public const string ParentCircle = "CUSTOMERS_PARENT_CIRCLE";

    /// <summary>The contact belongs to another customer.</summary>
    public const string ContactElsewhere = "CUSTOMERS_CONTACT_ELSEWHERE";

    /// <summary>The customer or contact has the contact point already.</summary>
    public const string ContactPointKnown = "CUSTOMERS_CONTACT_POINT_KNOWN";

    /// <summary>A communication ends before it begins.</summary>
    public const string EndsBeforeStart = "CUSTOMERS_ENDS_BEFORE_START";

    /// <summary>A postal address has no part.</summary>
    public const string AddressEmpty = "CUSTOMERS_ADDRESS_EMPTY";

    /// <summary>A customer would be related to itself.</summary>
    public const string RelationshipToItself = "CUSTOMERS_RELATIONSHIP_TO_ITSELF";

    /// <summary>Two customers are related like this already.</summary>
    public const string RelationshipKnown = "CUSTOMERS_RELATIONSHIP_KNOWN";

    /// <summary>There are relationships of the type that is to be removed.</summary>
    public const string RelationshipTypeUsed = "CUSTOMERS_RELATIONSHIP_TYPE_USED";

    /// <summary>The contact speaks for the customer already.</summary>
    public const string AffiliationKnown = "CUSTOMERS_AFFILIATION_KNOWN";

    /// <summary>The contact that is to go is the primary one.</summary>
    public const string AffiliationPrimary = "CUSTOMERS_AFFILIATION_PRIMARY";

    /// <summary>A value is not in the tenant's list.</summary>
    public const string ChoiceUnlisted = "CUSTOMERS_CHOICE_UNLISTED";

    /// <summary>A value is missing that the tenant demands.</summary>
    public const string ChoiceMissing = "CUSTOMERS_CHOICE_MISSING";

    /// <summary>A need is refused without a reason.</summary>
    public const string ReasonMissing = "CUSTOMERS_REASON_MISSING";

    /// <summary>A need leads to the record already.</summary>
    public const string LinkKnown = "CUSTOMERS_LINK_KNOWN";

    /// <summary>A customer would be merged with itself.</summary>
    public const string MergeWithItself = "CUSTOMERS_MERGE_WITH_ITSELF";

    /// <summary>The customer was merged into another one.</summary>
    public const string CustomerMerged = "CUSTOMERS_CUSTOMER_MERGED";

    /// <summary>The merge was undone already.</summary>
    public const string MergeUndone = "CUSTOMERS_MERGE_UNDONE";

    /// <summary>The merge is too old to be undone.</summary>
    public const string MergeTooOld = "CUSTOMERS_MERGE_TOO_OLD";

    /// <summary>The customer that remained was merged into another one since.</summary>
    public const string MergedFurther = "CUSTOMERS_MERGED_FURTHER";

    /// <summary>The customer that remains stands below the one that is given up.</summary>
    public const string SurvivorBelow = "CUSTOMERS_SURVIVOR_BELOW";

    /// <summary>A transaction's currency is no code of three letters.</summary>
    public const string CurrencyUnknown = "CUSTOMERS_CURRENCY_UNKNOWN";

    /// <summary>A segment has no rule that could be asked.</summary>
    public const string SegmentWithoutRule = "CUSTOMERS_SEGMENT_WITHOUT_RULE";

    /// <summary>A rule says who is in the segment.</summary>
    public const string SegmentByRule = "CUSTOMERS_SEGMENT_BY_RULE";

    /// <summary>There are too many segments with rules.</summary>
    public const string SegmentsTooMany = "CUSTOMERS_SEGMENTS_TOO_MANY";

    /// <summary>A rule of classification gives no class.</summary>
    public const string ClassMissing = "CUSTOMERS_CLASS_MISSING";

    /// <summary>A priority is out of its bounds.</summary>
    public const string PriorityOutOfBounds = "CUSTOMERS_PRIORITY_OUT_OF_BOUNDS";

    /// <summary>A standard of classification has no rules, or too many.</summary>
    public const string StandardSize = "CUSTOMERS_STANDARD_SIZE";

    /// <summary>An amount has too many digits or decimals.</summary>
    public const string AmountDoesNotFit = "CUSTOMERS_AMOUNT_DOES_NOT_FIT";

    /// <summary>The code does not confirm the consent.</summary>
    public const string ConsentCode = "CUSTOMERS_CONSENT_CODE";

    /// <summary>The time to confirm the consent is over.</summary>
    public const string ConsentTooLate = "CUSTOMERS_CONSENT_TOO_LATE";

    /// <summary>Nothing proves the consent.</summary>
    public const string ConsentUnproven = "CUSTOMERS_CONSENT_UNPROVEN";

    /// <summary>A reminder comes too early, or after the day.</summary>
    public const string ReminderOutOfBounds = "CUSTOMERS_REMINDER_OUT_OF_BOUNDS";
}
