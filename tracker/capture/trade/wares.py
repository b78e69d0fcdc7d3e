"""Words for goods, and whether words say what is traded rather than who trades. Data and small checks."""

from __future__ import annotations

from tracker.capture.parties.company_words import BARE_LEGAL, BEFORE_NAME, FIRM_STARTS, GIVEN_NAMES, LEGAL, TRADES, bare
from tracker.capture.parties.name_words import CONNECTIVES, HAN_COMPANY, HAN_NO_NAME, LOOKS, word_set
from tracker.script import is_han

WARES = word_set("""
    abaya absorber accessory acid actuator adapter adaptor adhesive agarbatti airpod alloy almond alternator
    aluminium aluminum amplifier ampoule anchor angora anklet antenna apparel appliance apricot apron aquarium
    armchair ashtray asphalt awning axle backpack bag ball balloon bamboo banana bandage bangle banner bar barcode
    barley barrel basalt basin basket basmati bathrobe bathroom bathtub battery bead bean beanie bearing bed bedding
    bedroom bedsheet beef beer belt bench bicycle bidet bike bikini bin biscuit bitumen blade blanket bleach blender
    blind block blouse bluetooth board boat boiler bolster bolt bookcase bookshelf boot bottle bowl box bra bracelet
    bracket braid brake brass breaker brick briquette brocade brooch broom brush bubble bucket buckle bulb bumper
    bunk burner busbar bushing butter button cabinet cable cage calendar caliper camera can candle candy canvas cap
    capacitor caravan carbon cardamom cardboard cardigan carpet carrot carton cartridge case cashew cashmere casting
    castor catheter cattle caustic cctv ceiling cement ceramic ceramics cereal chain chair chandelier charcoal
    charger cheese chemical chenille chicken chickpea chiffon chiller chilli chipboard chips chisel chlorine
    chocolate chopstick cigarette cinnamon clamp clay clip closure cloth clothing clove clutch coaster coat
    cobblestone cocoa coconut coffee coil coir collar comb comforter compressor concrete conditioner conduit
    connector console container controller conveyor cooker cookie cooler copper copra corduroy coriander cork corn
    corrugated cosmetic cotton couch countertop coupling cover crab cracker crane crate crayon cream crepe crisp
    crockery crusher crutch cumin cup cupboard curtain cushion cutlery cutter cylinder dashcam date decal decking
    denim desk detergent diaper diary die diode dioxide dish dishwasher dispenser display doll door doorbell
    doorknob doormat dowel downlight drape drawer dress dresser drill drone dropper dryer drywall dumbbell dustbin
    duvet dvr dye earbud earphone earpiece earring earthenware ebike egg elastane elastic electrode elevator
    embroidery enamel engine envelope eraser ethanol evaporator excavator extractor extruder eyeglass eyelash eyelet
    fabric fan faucet felt fence fencing fennel fenugreek fertilizer fiber fibre fig figurine filament file film
    filter firewood fish fitness fitting flag flange flannel flask fleece floodlight flooring flour flower foam foil
    folder footwear forging fork forklift formwork frame freezer fridge fringe frozen fruit fryer fur furniture fuse
    gabardine garlic garment gasket gauge gauze gazebo gear gearbox gelatin generator geomembrane geotextile gimbal
    ginger gland glass glassware glitter glove glue glycerin glycol goggle gown gpu grain granite granule grape
    grass gravel grease grill grille grinder grommet groundnut grout guitar gum gutter gym gypsum hairband hairbrush
    hairpin hammer hammock hamper handbag handle hanger hardboard harness hat hazelnut hdpe headlight headphone
    headset heater heatsink helmet hemp herb hijab hinge hoe hoist honey honeycomb hoodie hook hookah horn hose
    hosepipe hoverboard hub hyacinth hydraulic ibc incense injector ink instrument insulation insulator intercom
    interlining inverter ipad iphone iron jacket jacquard jaggery jam jar jean jerrycan jersey jewellery jewelry jug
    juice jute kayak kennel kernel ketchup kettle kettlebell key keyboard keychain keyring kiosk kit kitchen
    kitchenware kite knife knitwear knob kurta label lace lacquer ladder ladle laminate lamp lampshade lantern
    lanyard laptop lash lashing latch latex lathe lavatory lawnmower lcd ldpe leash leather led legging leggings
    lemon lens lentil lettuce lid lifter light lightbulb lighter limestone linen lingerie lining linoleum lipstick
    litter loader lock locker log lotion lubricant luggage lumber luminaire lunchbox lure lycra macbook machine
    machinery magnet mailer maize mandarin mango manifold mannequin marble marker mascara mask mat mattress mdf meat
    mechanism melamine membrane mesh metal meter metre mic microphone microwave milk millet mirror mixer modem
    mohair moisturizer molasses mold monitor mop mosaic motherboard motor motorbike motorcycle mould mouse mousepad
    muffler mug mushroom muslin mustard nail napkin necklace necktie needle net netting nightgown nightlight
    nightstand nitrate noodle notebook nozzle npk nut nutmeg nvr nylon oat oil oled olive onion onyx optic orange
    organza ornament osb ottoman oven oximeter packaging pad padlock pail paint pajama pallet pan panel panelboard
    pant papaya paper paraffin parasol parquet part particleboard pashmina pasta paste paver pavers pcb pea peanut
    pebble peeler pellet pen pencil pendant pepper perfume pergola phone phosphate photocopier piano pickle pigment
    pillow pillowcase pin pineapple pipe pistachio piston pitcher placemat plant planter plaster plastic plasticware
    plate plc plier pliers plug plush plywood pole polo polyester polyethylene polymer polypropylene poncho popcorn
    poplin porcelain pork poster pot potato pouch powder powerbank preform printer processor profile projector
    pruner puffer pulley pulp pulse pump puppet purse putty puzzle pvc pyjama quartz quilt quinoa rack racket
    radiator raffia railing raincoat raisin rake rattan rayon razor rebar receiver recliner refrigerator relay
    remote resin resistor rhinestone ribbon rice rim ring rivet robe robot rod roll roller rollerblade roofing rope
    router rubber rucksack rudraksha rug ruler sack saddle saffron sail salt sand sandal sander sandstone sanitary
    sardine sari satin sauce saw sawdust scaffold scaffolding scale scanner scarf scarves scissor scooter screen
    screw screwdriver seafood seagrass seal sealant seat seed selfie sensor sequin serum servo sesame sewing shackle
    shaft shampoo shawl shears sheet shelf shelves shim shirt shoe shorts shovel shower shrimp shutter sickle sieve
    silica silicon silicone silk sink sisal skateboard ski skirt skylight slab slate sleeve slipper slippers
    smartphone smartwatch snack sneaker soap sock socket socks soda sofa softener solar solvent sorghum souvenir soy
    soybean spacer spade spaghetti spandex spanner spare spark spatula speaker spectacle spice spinach spindle
    splashback sponge spool spoon sportswear spotlight spray sprayer spring sprinkler sprocket squid ssd stainless
    stapler starch stationery steel stethoscope sticker stone stoneware stool stove strainer strap strapping straw
    streetlight stroller stylus subwoofer sugar suit suitcase sulfate sulphur sunflower sunglass sunglasses
    sunscreen sweater swimwear swing switch switchgear syringe table tablecloth tablet tableware taffeta tamarind
    tamper tank tap tape tapestry tapioca tarpaulin tassel tea teapot tee telescope tent terry textile thermometer
    thermos thermostat thread tile timber tin tire tissue titanium toaster tobacco toilet tomato toner tool toolbox
    toothbrush torch tote towel toy tracksuit tractor trailer trampoline transformer trash travertine tray treadmill
    trigger tripod trolley trouser trowel trunking truss tshirt tube tubing tulle tumbler tuna turbine turf turmeric
    turnbuckle turntable tv twill twine tyre umbrella underwear uniform upholstery ups urea urinal usb vacuum
    valance valve vanilla vanity vape varnish vase velvet veneer vest vial vinegar vinyl violin viscose vise vitamin
    vodka voile waffle walkie wallet wallpaper walnut wardrobe washbasin washer watch water wax webbing webcam
    welder welding wheat wheel wheelbarrow wheelchair whisk wick wicker wig winch windscreen wine wipe wiper wire
    wok wood wool worktop workwear wrap wrapper wrench wristband wristwatch yarn yeast yoga zinc zip zipper
""")
"""Goods and what they are made of, in the singular."""
_QUALITIES = LOOKS | word_set("""
    acrylic adjustable advertising agricultural air antique artificial assorted auto automatic baby bathroom bedroom
    bike birthday bleached boys camping canned car cast cat centrifugal ceramic children christmas classic coated
    cold crude custom dairy dental desktop diesel digital dining disposable dog double dried dry dual duty dyed
    electric electrical embroidered expanded extra fire fireproof fishing floor foldable folding forged fresh frozen
    full galvanized gaming garden gas gift girls glazed ground hair half halloween hand handmade handwoven hard
    heavy high home hot hotel house hunting hydraulic indoor industrial inflatable kid kid's kids king kitchen knit
    knitted ladies laminated laptop light living logo long low magnetic manual marine medical men's mens micro mini
    mobile modern natural new office organic outdoor party perforated pet petrol phone pneumatic polished porcelain
    portable poultry power premium promotional queen quilted raw rechargeable refined replacement reusable road
    roasted rolled roof room round rustic salted school seamless semi short single size smart soft spare spicy
    sports square stainless submersible surgical sweet synthetic tempered thick thin triple truck unbleached unisex
    universal unpolished used various veterinary vintage virgin wall water waterproof wedding welded wet whole wide
    wireless women's womens wooden woven
""")
"""Words that stand before goods and tell of what kind they are."""
_NO_NAMES = word_set("""
    a agent apartment apartments big brand buyer catalog catalogue certificate certificates check client coa color
    colour cost costs customer details distributor drawing drawings event export factory follow her his hospital
    hotel import importer list local market msds my new odm oem office old our own photo photos price prices project
    quotation quote resale restaurant retail sample samples school shop size sizes small some spec specs stock store
    supplier tender the their urgent use video warehouse wholesale
""")
"""Words that are nobody's name with none but their like."""
_FIRM_WORDS = (LEGAL - BARE_LEGAL | TRADES) - word_set("""
    textile textiles garment garments apparel hardware steel metals plastics chemicals electronics electricals lighting
    furniture food foods tools machinery machines motors supply packaging toys gifts decor knitwear auto home sports
    electric outdoor camping interior construction marine mobilya foodstuff
""")
"""Legal forms and words of trades that are hardly goods themselves."""
CALLED = GIVEN_NAMES | BEFORE_NAME
"""Words that people's names begin with."""
_TRADE_NAMES = LEGAL | TRADES
_JOINS = word_set("for with and of & in without w/")
_LETTERS = 3
"""Letters of abbreviations such as CNC and LED."""
_ENDINGS = (("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("ing", ""), ("ed", ""))


def is_ware(word: str) -> bool:
    """Whether a word is for goods, in the singular or the plural: `scarves`, `T-shirts`, `tiles`."""
    last = bare(word).rpartition("-")[2]
    return any(last.endswith(end) and last[: len(last) - len(end)] + plain in WARES for end, plain in _ENDINGS)


def is_plural_ware(word: str) -> bool:
    last = bare(word)
    return last.endswith("s") and is_ware(last)


def is_firm_word(word: str) -> bool:
    """Whether a word names a firm and hardly goods: `traders`, `boutique`, `Ltd`."""
    return bare(word) in _FIRM_WORDS


def is_no_name(text: str) -> bool:
    """Whether words are of those that nobody is called by: `project`, `the hotel`, `from`, 公司, 春节前要货."""
    if is_han(text[0]) and not any(word in text and word != text for word in HAN_COMPANY):
        return len(text) == 1 or text in HAN_COMPANY or HAN_NO_NAME.first(text) is not None
    return all(bare(word) in _NO_NAMES or word.lower() in CONNECTIVES for word in text.split())


def tells_kind(text: str) -> bool:
    """Whether all the words are kinds or materials of goods: `diesel`, `outdoor furniture`."""
    return all(bare(word) in _QUALITIES or is_ware(word) for word in text.split())


def may_be_plural(text: str) -> bool:
    """Whether small words that are no firm's and no person's end as a plural does, known or not: `fidget spinners`."""
    words = text.split()
    last = words[-1] if words else ""
    small = text.islower() or (len(words) > 1 and text[1:].islower())
    plural = small and last.isalpha() and last.endswith("s") and not last.endswith(("ss", "us", "is", "os"))
    return plural and bare(words[0]) not in GIVEN_NAMES and not any(bare(word) in _TRADE_NAMES for word in words)


def first_ware(words: list[str]) -> int:
    """The place of the first word of the goods that words hold, its looks and figures before it included; -1: none."""
    found = next((at for at, word in enumerate(words) if is_ware(word)), -1)
    while found > 0 and (bare(words[found - 1]) in _QUALITIES or words[found - 1][0].isdigit()):
        found -= 1
    return found


def is_only_goods(text: str) -> bool:
    """Whether all the words are for goods, their kinds and their figures: `Ceramic Mugs 11oz`."""
    words = text.split()
    told = any(map(is_ware, words))
    return told and all(is_ware(word) or bare(word) in _QUALITIES or word[0].isdigit() for word in words)


def says_goods(text: str) -> bool:
    """Whether words say what is traded: one is for goods, and none is a firm's, a person's or capitalised as a name."""
    words = text.split()
    if not words or not any(map(is_ware, words)) or words[0].lower() in FIRM_STARTS:
        return False
    if bare(words[0]) in CALLED or any(bare(word) in LEGAL or is_firm_word(word) for word in words[1:]):
        return False
    if len(words) == 1 or is_only_goods(text):
        return True
    named = [word for word in words if word[0].isalpha() and bare(word) not in _JOINS]
    return text.isupper() or not (named and all(word[0].isupper() for word in named))


def is_of_kind(name: str, rest: str) -> bool:
    """Whether a word for goods follows capitals or a Chinese word, so that both are goods: `CNC lathe`."""
    follows = rest.split()
    if is_han(name[-1]):
        return (
            rest.islower()
            and rest.isascii()
            and any(map(is_ware, follows))
            and not any(firm in name for firm in HAN_COMPANY)
        )
    return name.isupper() and len(name) <= _LETTERS and bool(follows) and follows[0].islower() and is_ware(follows[0])
